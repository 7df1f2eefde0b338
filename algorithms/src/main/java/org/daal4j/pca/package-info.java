/**
 * Principal components: directions of largest variance, and the projection of rows on them. Start
 * at {@link org.daal4j.pca.Pca}.
 *
 * <p>Public API: {@link org.daal4j.pca.Pca}, {@link org.daal4j.pca.PcaOptions}, {@link
 * org.daal4j.pca.PcaModel}, {@link org.daal4j.pca.Method}, {@link org.daal4j.pca.Normalization}.
 * The rest is internal.
 */
package org.daal4j.pca;

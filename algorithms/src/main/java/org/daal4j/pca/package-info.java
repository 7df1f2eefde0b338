/**
 * Principal components: directions of largest variance, and the projection of rows on them. Start
 * at {@link org.daal4j.pca.Pca}.
 */
package org.daal4j.pca;

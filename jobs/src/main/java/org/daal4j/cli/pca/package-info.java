/** The verbs {@code pca} and {@code transform}. Start at {@link org.daal4j.cli.pca.PcaVerb}. */
package org.daal4j.cli.pca;

/**
 * Models as pages with pictures, one class for each kind of model. Start at {@link
 * org.daal4j.report.ModelPage}; pictures are drawn by {@link org.daal4j.picture}.
 *
 * <p>Internal.
 */
package org.daal4j.report;

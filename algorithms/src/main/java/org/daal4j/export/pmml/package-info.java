/**
 * Models as PMML 4.4. Start at {@link org.daal4j.export.pmml.PmmlDocument}.
 *
 * <p>Internal.
 */
package org.daal4j.export.pmml;

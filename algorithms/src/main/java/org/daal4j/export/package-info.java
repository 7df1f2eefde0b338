/**
 * Models as other systems take them. Start at {@link org.daal4j.export.ExportedModel}; each format
 * has a package of its own.
 *
 * <p>Internal.
 */
package org.daal4j.export;

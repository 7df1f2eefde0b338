/**
 * The verb {@code export}. Start at {@link org.daal4j.cli.export.ExportVerb}; what is written is
 * made in {@link org.daal4j.export}.
 */
package org.daal4j.cli.export;

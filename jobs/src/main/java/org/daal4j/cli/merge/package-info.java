/** The verb {@code merge}. Start at {@link org.daal4j.cli.merge.MergeVerb}. */
package org.daal4j.cli.merge;

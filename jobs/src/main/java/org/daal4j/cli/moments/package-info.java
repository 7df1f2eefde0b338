/** The verb {@code moments}. Start at {@link org.daal4j.cli.moments.MomentsVerb}. */
package org.daal4j.cli.moments;

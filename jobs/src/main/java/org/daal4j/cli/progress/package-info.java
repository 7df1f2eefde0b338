/** Lines that tell how a run goes on. Start at {@link org.daal4j.cli.progress.RunProgress}. */
package org.daal4j.cli.progress;

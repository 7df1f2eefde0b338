/**
 * What starts the program, and what it speaks through. Start at {@link
 * org.daal4j.cli.launch.Invocation}.
 */
package org.daal4j.cli.launch;

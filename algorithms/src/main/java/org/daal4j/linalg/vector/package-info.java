/**
 * Loops in the JDK's incubating Vector API: the only code that names it, compiled apart from the
 * rest, and loaded in JVMs that were started with it.
 *
 * <p>Internal.
 */
package org.daal4j.linalg.vector;

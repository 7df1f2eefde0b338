/**
 * Runs passes as threads of this process.
 *
 * <p>Internal.
 */
package org.daal4j.engine.inprocess;

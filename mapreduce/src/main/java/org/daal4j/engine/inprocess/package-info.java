/** Runs passes as threads of this process. */
package org.daal4j.engine.inprocess;

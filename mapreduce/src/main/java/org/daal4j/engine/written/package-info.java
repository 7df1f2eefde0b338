/** The files of rows that passes leave. */
package org.daal4j.engine.written;

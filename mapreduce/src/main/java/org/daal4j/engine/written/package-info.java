/**
 * The files of rows that passes leave.
 *
 * <p>Internal.
 */
package org.daal4j.engine.written;

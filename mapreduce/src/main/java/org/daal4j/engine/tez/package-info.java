/**
 * A pass as a DAG of a Tez session, whose containers stay from pass to pass and keep the rows they
 * have read. Start with {@code TezSession}.
 *
 * <p>Internal.
 */
package org.daal4j.engine.tez;

/**
 * What a task of a cluster does in a pass, and with which splits, whoever starts it.
 *
 * <p>Internal.
 */
package org.daal4j.engine.task;

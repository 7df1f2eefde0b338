/**
 * What application masters load of daal4j, compiled for Java 8: on a Java that is too old they
 * would else end without a word to the driver.
 *
 * <p>Internal.
 */
package org.daal4j.engine.mapreduce.door;

/**
 * The door that any Java can read: {@link org.daal4j.door.Daal4j} is the Main-Class of daal4j.jar.
 */
package org.daal4j.door;

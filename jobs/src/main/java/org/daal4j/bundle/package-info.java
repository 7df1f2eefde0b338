/** What the build reads of {@code daal4j.jar}: no code that runs. */
package org.daal4j.bundle;

/** The verb {@code transform}, whatever the model. */
package org.daal4j.cli.transform;

/** The verb {@code convert}. */
package org.daal4j.cli.convert;

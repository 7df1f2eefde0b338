/** The verb of density-based clustering. */
package org.daal4j.cli.dbscan;

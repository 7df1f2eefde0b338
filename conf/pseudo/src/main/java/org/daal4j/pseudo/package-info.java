/** HDFS and YARN as separate processes on this machine. */
package org.daal4j.pseudo;

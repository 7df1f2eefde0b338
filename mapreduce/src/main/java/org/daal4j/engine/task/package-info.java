/** What a task of a cluster does in a pass, whoever starts it. */
package org.daal4j.engine.task;

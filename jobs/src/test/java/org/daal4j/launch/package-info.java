/**
 * The built jar and the script that runs it, in processes of their own. Start at {@link
 * org.daal4j.launch.Child}.
 */
package org.daal4j.launch;

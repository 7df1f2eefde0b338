/**
 * Results of groups on the command line: {@code --group-by}. Start at {@link
 * org.daal4j.cli.group.GroupableVerb}.
 */
package org.daal4j.cli.group;

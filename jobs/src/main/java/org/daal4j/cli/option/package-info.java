/** Options that several verbs have. Start at {@link org.daal4j.cli.option.InputOptions}. */
package org.daal4j.cli.option;

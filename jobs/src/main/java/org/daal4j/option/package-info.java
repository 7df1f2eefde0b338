/**
 * How the command line calls what {@link org.daal4j.core.Setting}s name: {@link
 * org.daal4j.option.OptionWords}.
 */
package org.daal4j.option;

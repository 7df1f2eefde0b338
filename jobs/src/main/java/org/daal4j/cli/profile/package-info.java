/** The verb {@code profile}. Start at {@link org.daal4j.cli.profile.ProfileVerb}. */
package org.daal4j.cli.profile;

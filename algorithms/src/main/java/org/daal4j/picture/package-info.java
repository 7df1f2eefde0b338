/**
 * Static pictures and the page that holds them: SVG in one HTML file, without script and without
 * anything that is fetched. Start at {@link org.daal4j.picture.Page}; every kind of chart gives a
 * {@link org.daal4j.picture.Picture}.
 *
 * <p>Internal.
 */
package org.daal4j.picture;

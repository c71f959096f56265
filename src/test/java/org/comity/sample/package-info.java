/**
 * Makers for tests: valid requests that a test changes where it matters, the people of an authority of its own, and a
 * plain client that shows answers as they came.
 */
@NullMarked
package org.comity.sample;

import org.jspecify.annotations.NullMarked;

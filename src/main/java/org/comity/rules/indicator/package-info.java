/**
 * What the published figures mean: the periods of a statement, its rows with their definitions, and the identity that
 * holds between stock and flow. Pure arithmetic on numbers counted elsewhere.
 */
@NullMarked
package org.comity.rules.indicator;

import org.jspecify.annotations.NullMarked;

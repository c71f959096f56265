/**
 * What was asked: a request for cooperation, by whom, of whom, when, on what legal basis, for which offences and by which
 * measures. What happens to it afterwards is not told here; {@code handling} moves it, {@code casefile} shows it whole.
 */
@NullMarked
package org.comity.request;

import org.jspecify.annotations.NullMarked;

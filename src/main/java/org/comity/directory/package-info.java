/**
 * Who there is to cooperate with: States and territories by their codes, as they existed on a day. It may know the law
 * book and everything below it.
 */
@NullMarked
package org.comity.directory;

import org.jspecify.annotations.NullMarked;

/**
 * One letter that is two requests, and two requests that are one: a request is split, or joined to another, with the records that go
 * along.
 */
@NullMarked
package org.comity.cases.step.joining;

import org.jspecify.annotations.NullMarked;

/**
 * Shared by all endpoints: headers of a call, query parameters, pages, entity tags and the reading of bodies.
 */
@NullMarked
package org.comity.base.web;

import org.jspecify.annotations.NullMarked;

package org.comity.cases.work;

import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The operation that settles a line of work.
 *
 * @param operation operation of this API, by its operationId
 * @param method HTTP method of the operation
 * @param href address of the operation for this request
 * @param step step to take with it, if it takes a step
 * @param sideProcess kind of side process to open or end with it, if it is about one
 */
@Schema(description = "The operation that settles a line of work")
record SettlingView(
        String operation,
        String method,
        String href,
        @Nullable Step step,
        @Nullable SideProcessKind sideProcess) {}

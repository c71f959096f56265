package org.comity.dev.demo.story;

import java.time.LocalDate;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A side process of a demonstration request.
 *
 * @param endedOn the day of its end; null if it runs
 */
public record DemoSideProcess(
        SideProcessKind kind, LocalDate openedOn, @Nullable LocalDate endedOn, String reasonCode) {}

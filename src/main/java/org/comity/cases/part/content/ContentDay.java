package org.comity.cases.part.content;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.comity.base.problem.Fault;
import org.jspecify.annotations.Nullable;

/** A content with the day of its record in the place of the day of a body, which may be left out there. */
final class ContentDay {

    private ContentDay() {}

    static <C extends Content> C of(C content, LocalDate day) {
        var type = content.getClass();
        var components = type.getRecordComponents();
        try {
            var values = new @Nullable Object[components.length];
            for (var i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals("day") ? day : value(components[i], content);
            }
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            var dated = (C) constructor.newInstance(values);
            return dated;
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fault for each day on which something happened that is still to come. */
    static List<Fault> faults(Content content, LocalDate today) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(HasHappened.class))
                .filter(component -> value(component, content) instanceof LocalDate day && day.isAfter(today))
                .map(component -> Fault.ofBody(component.getName(), "in-the-future", "cannot be after today, " + today))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Content content) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(content);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.comity.cases.part.content;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;

/** A content with the day of its record in the place of the day of a body, which may be left out there. */
final class ContentDay {

    private ContentDay() {}

    static <C extends Content> C of(C content, LocalDate day) {
        var type = content.getClass();
        var components = type.getRecordComponents();
        try {
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = components[i].getName().equals("day") ? day : accessor.invoke(content);
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
}

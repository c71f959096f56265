package org.comity.base.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods of each address of the API, read from the resource classes, for the header {@code Allow} (RFC 9110). */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** @param literal the number of characters of the address outside its parameters: the most literal address is meant */
    private record Operation(Pattern address, int literal, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    /** The methods of an address, OPTIONS among them; empty if no operation has this address. */
    Set<String> of(String path) {
        var found = operations.stream()
                .filter(operation -> operation.address().matcher(path).matches())
                .toList();
        var literal = found.stream().mapToInt(Operation::literal).max().orElse(0);
        var methods = found.stream()
                .filter(operation -> operation.literal() == literal)
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Stream<Operation> operations(Class<?> type) {
        var under = type.getAnnotation(Path.class).value();
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .flatMap(method -> httpMethod(method).stream().map(name -> operation(address(under, method), name)));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Operation operation(String address, String method) {
        var literal = PARAMETER.split(address, -1);
        var pattern = Arrays.stream(literal).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return new Operation(
                Pattern.compile(pattern + "/?"), String.join("", literal).length(), method);
    }

    private static String address(String under, Method method) {
        var path = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        return ("/" + under + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}

package org.comity.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The sources of the application, parsed by the compiler's own parser and measured. */
final class Sources {

    private final List<Method> methods = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();

    private Sources() {}

    /** A method or constructor; its lines count from the signature, so that annotations do not. */
    record Method(String name, int lines, int parameters, boolean ofRecord) {

        boolean isConstructor() {
            return name.endsWith("<init>");
        }
    }

    /** A type, the fields it is given at construction, and whether it says what it is. */
    record Type(String name, boolean isPublic, boolean hasJavadoc, boolean isBean, int collaborators) {}

    /** A file. */
    record SourceFile(String name, int lines) {}

    static Sources of(List<Path> roots) throws IOException {
        var sources = new Sources();
        for (var root : roots) {
            sources.read(root);
        }
        return sources;
    }

    private void read(Path root) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                var found = Files.walk(root)) {
            var paths = found.filter(path -> path.toString().endsWith(".java")).toList();
            for (var path : paths) {
                files.add(new SourceFile(
                        root.relativize(path).toString(),
                        Files.readAllLines(path).size()));
            }
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            for (var unit : task.parse()) {
                new Measure(unit, DocTrees.instance(task)).scan(unit, null);
            }
        }
    }

    List<Method> methods() {
        return methods;
    }

    List<Type> types() {
        return types;
    }

    List<SourceFile> files() {
        return files;
    }

    /** Walks through one file. */
    private final class Measure extends TreePathScanner<@Nullable Void, @Nullable ClassTree> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;

        Measure(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree around) {
            if (type.getSimpleName().length() > 0) {
                var marks = type.getModifiers().getAnnotations().stream()
                        .map(mark -> mark.getAnnotationType().toString())
                        .toList();
                types.add(new Type(
                        unit.getPackageName() + "." + type.getSimpleName(),
                        type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                        trees.getDocComment(getCurrentPath()) != null,
                        marks.contains("Path") || marks.stream().anyMatch(mark -> mark.endsWith("Scoped")),
                        mostParameters(type)));
            }
            return super.visitClass(type, type);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree around) {
            var owner = around == null ? "" : around.getSimpleName().toString();
            methods.add(new Method(
                    unit.getPackageName() + "." + owner + "." + method.getName(),
                    lines(method),
                    method.getParameters().size(),
                    around != null && around.getKind() == Tree.Kind.RECORD && method.getReturnType() == null));
            return super.visitMethod(method, around);
        }

        private int lines(MethodTree method) {
            var positions = trees.getSourcePositions();
            var end = positions.getEndPosition(unit, method);
            var first = positions.getEndPosition(unit, method.getModifiers());
            var start = first < 0 ? positions.getStartPosition(unit, method) : first + 1;
            var map = unit.getLineMap();
            return end < 0 ? 0 : (int) (map.getLineNumber(end) - map.getLineNumber(start) + 1);
        }

        private static int mostParameters(ClassTree type) {
            return type.getMembers().stream()
                    .filter(member -> member instanceof MethodTree method && method.getReturnType() == null)
                    .mapToInt(member -> ((MethodTree) member).getParameters().size())
                    .max()
                    .orElse(0);
        }
    }
}

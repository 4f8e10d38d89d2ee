package org.lectern.kubernetes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The fields that a class of the engines did not know when it was read. They are no error there: they are kept in {@code additionalProperties}, at any
 * depth.
 */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(Object root) {
        var fields = new UnknownFields();
        fields.visit(root, "");
        return fields.found;
    }

    private void visit(Object value, String path) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, each) -> visit(each, path + "/" + key));
            case Collection<?> list -> list.forEach(each -> visit(each, path));
            default -> {
                if (value.getClass().getPackageName().startsWith("io.")) {
                    visitFields(value, value.getClass(), path);
                }
            }
        }
    }

    private void visitFields(Object value, Class<?> type, String path) {
        if (type == null || type.isEnum() || type == Object.class) {
            return;
        }
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                var content = read(field, value);
                if (field.getName().equals("additionalProperties")) {
                    if (content instanceof Map<?, ?> unknown) {
                        unknown.keySet().forEach(key -> found.add("unknown field " + path + "/" + key));
                    }
                } else {
                    visit(content, path + "/" + field.getName());
                }
            }
        }
        visitFields(value, type.getSuperclass(), path);
    }

    private static Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

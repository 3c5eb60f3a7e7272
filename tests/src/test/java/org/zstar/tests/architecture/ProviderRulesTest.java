package org.zstar.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.dynamics.PathFinderProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.TrainerProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Provider;

/** Every provider has a well-formed name, a summary and a configuration whose options are all described. */
class ProviderRulesTest {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");

    private static final Set<Class<?>> KINDS = Set.of(DescriptorProvider.class, ModelProvider.class,
            TrainerProvider.class, ForceContributionProvider.class, IntegratorProvider.class, MinimiserProvider.class,
            PathFinderProvider.class);

    private static List<List<Provider<?, ?>>> kinds() {
        List<List<Provider<?, ?>>> kinds = new ArrayList<>();
        KINDS.forEach(kind -> kinds.add(load(kind)));
        return kinds;
    }

    private static List<Provider<?, ?>> load(Class<?> service) {
        List<Provider<?, ?>> found = new ArrayList<>();
        for (Object provider : ServiceLoader.load(service)) {
            found.add((Provider<?, ?>) provider);
        }
        assertTrue(!found.isEmpty(), "no " + service.getSimpleName() + " is present");
        return found;
    }

    @Test
    void everyKindOfTheApiIsHere() {
        Set<String> interfaces = new ClassFileImporter().importPackagesOf(Provider.class, DescriptorProvider.class,
                ModelProvider.class, ForceContributionProvider.class, IntegratorProvider.class).stream()
                .filter(c -> c.isInterface() && c.isAssignableTo(Provider.class) && !c.isEquivalentTo(Provider.class))
                .map(JavaClass::getName).collect(Collectors.toSet());
        assertEquals(KINDS.stream().map(Class::getName).collect(Collectors.toSet()), interfaces);
    }

    @Test
    void namesAreWellFormedAndUnique() {
        for (List<Provider<?, ?>> kind : kinds()) {
            Set<String> names = new HashSet<>();
            for (Provider<?, ?> provider : kind) {
                String where = provider.getClass().getName();
                assertTrue(TYPE.matcher(provider.type()).matches(), where + ": type '" + provider.type() + "'");
                assertTrue(names.add(provider.type()), where + ": a second '" + provider.type() + "'");
                assertSentence(where, provider.summary());
            }
        }
        Set<String> names = new HashSet<>();
        for (StructureFormat format : ServiceLoader.load(StructureFormat.class)) {
            assertTrue(TYPE.matcher(format.name()).matches() && names.add(format.name()), format.name());
            assertSentence(format.name(), format.summary());
        }
        assertTrue(names.size() > 1, "formats: " + names);
    }

    private static void assertSentence(String where, String text) {
        assertTrue(text.matches("[A-Z].{10,118}\\."), where + ": summary '" + text
                + "'; expected a short sentence with a capital and a full stop");
    }

    @Test
    void everyOptionIsDescribed() {
        List<String> problems = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        for (List<Provider<?, ?>> kind : kinds()) {
            for (Provider<?, ?> provider : kind) {
                Class<?> config = provider.configType();
                assertTrue(config.isRecord(), provider.getClass().getName());
                assertTrue(config.getModule().isExported(config.getPackageName()),
                        config.getName() + ": its package is not exported, so nobody can configure it");
                check(config, seen, problems);
            }
        }
        assertEquals("", String.join("\n", problems));
        assertTrue(seen.size() > 5, "records: " + seen);
    }

    private static void check(Type type, Set<Class<?>> seen, List<String> problems) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                check(argument, seen, problems);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                check(record, component, problems);
                check(component.getGenericType(), seen, problems);
            }
        }
    }

    private static void check(Class<?> record, RecordComponent component, List<String> problems) {
        String where = record.getName() + "." + component.getName() + ": ";
        Option option = component.getAnnotation(Option.class);
        if (option == null || option.value().isBlank()) {
            problems.add(where + "no @Option says what it does");
            return;
        }
        if (!CAMEL.matcher(component.getName()).matches()) {
            problems.add(where + "the name is not camelCase");
        }
        if (option.min() > option.max()) {
            problems.add(where + "min " + option.min() + " is above max " + option.max());
        }
        if (isNumber(component.getType()) && !option.byDefault().isEmpty()) {
            checkDefault(where, Double.parseDouble(option.byDefault()), option, problems);
        }
        if (option.oneOf().length > 0 && !option.byDefault().isEmpty()
                && !List.of(option.oneOf()).contains(option.byDefault())) {
            problems.add(where + "the default '" + option.byDefault() + "' is not one of its words");
        }
    }

    private static void checkDefault(String where, double value, Option option, List<String> problems) {
        if (value < option.min() || value > option.max() || option.positive() && !(value > 0)) {
            problems.add(where + "the default " + value + " is out of its own range");
        }
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == long.class || type == double.class;
    }
}

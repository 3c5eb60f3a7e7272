/** Contract tests and physics checks that every plugin can run against itself. */
module org.zstar.testkit {
    requires jdk.management;
    requires transitive org.zstar.api;

    exports org.zstar.testkit;
}

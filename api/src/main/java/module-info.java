/** The service interfaces of zstar and the data they exchange; depends on the JDK only. */
module org.zstar.api {
    exports org.zstar.api.atoms;
    exports org.zstar.api.descriptor;
    exports org.zstar.api.dynamics;
    exports org.zstar.api.force;
    exports org.zstar.api.io;
    exports org.zstar.api.model;
    exports org.zstar.api.neighbours;
    exports org.zstar.api.parallel;
    exports org.zstar.api.plugin;
}

package org.lectern.content.lab;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Labs implements PanacheRepositoryBase<Lab, Lab.Id> {}

/** Principals: people, agents and CI, with their groups and public keys. */
@NullMarked
package org.gitqms.rules.people;

import org.jspecify.annotations.NullMarked;

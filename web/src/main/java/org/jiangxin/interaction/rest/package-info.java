/** The REST interface of a teacher's broadcast. Not here: what learners get of it, which goes by their lease (learning). */
package org.jiangxin.interaction.rest;

/** The outside program that turns what a teacher's page sends into a stream. Not here: who may send (interaction.service). */
package org.jiangxin.interaction.provider;

import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { turnsOf, rowsOf } from '../apps/study/src/routes/stories/[story]/cast/turns.ts';
const t = replay(loadStory('new-start-2023'));
const turns=turnsOf(t);
for (const x of turns) console.log(x.from,'->',x.to,x.events.length,x.statements, x.events.map(e=>e.id).join(' '));
console.log(turns.length, rowsOf(t,turns).map(r=>(r.isMember?'  ':'')+r.name+(r.speaks?'':' (-)')));
const last=new Map(t.story.subjects.map(({id})=>[id,t.path(id).findLast(m=>m.from!==m.to)?.step]));
for(let i=1;i<=t.length;i++){const s=t.step(i); if(s.changes.length) console.log(i,s.event.id,s.changes.length,s.changes.filter(c=>last.get(c.subject)===i).length, s.changes.map(c=>c.subject+': '+t.index.machineOf(c.subject).id+' '+c.to))}
